using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// What is shown to those who may see persons (arbetslista): small counts and keys stand in it as they are. Anyone who makes one says so; what is
/// published is a <see cref="ProtectedReport"/>.
/// </summary>
/// <typeparam name="T">What is shown.</typeparam>
/// <param name="Content">The unprotected figures or keys.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record WorkingList<T>(T Content)
    where T : class
{
    /// <summary>The type; nothing of the content.</summary>
    public override string ToString() => $"WorkingList ({typeof(T).Name})";
}

/// <summary>Makes working lists.</summary>
public static class WorkingList
{
    /// <summary>A working list of unprotected figures or keys.</summary>
    /// <typeparam name="T">What is shown.</typeparam>
    /// <param name="content">The figures or keys.</param>
    public static WorkingList<T> Of<T>(T content)
        where T : class => new(content ?? throw new ArgumentNullException(nameof(content)));
}
