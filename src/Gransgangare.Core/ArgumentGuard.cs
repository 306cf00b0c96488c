#if NETSTANDARD2_0
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

// The one null guard of newer frameworks, for all libraries.
namespace System;

internal static class ArgumentGuard
{
    extension(ArgumentNullException)
    {
        /// <summary>Refuses <c>null</c>.</summary>
        public static void ThrowIfNull([NotNull] object? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        {
            if (argument is null)
            {
                throw new ArgumentNullException(name);
            }
        }
    }
}
#endif
