using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Gransgangare.Core;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Stores a value of a closed list (kodlista) as its code. A code that the list does not have is an error when it is read.</summary>
/// <typeparam name="T">The list.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CodedListConverter<[DynamicallyAccessedMembers(PublicFields)] T>()
    : ValueConverter<T, string>(value => value.Code, code => CodedList<T>.FromCode(code))
    where T : CodedList<T>;
