using Gransgangare.Core;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>
/// Stores a key (nyckel) in the form of <see cref="KeyForm"/>, also one that a host has set on a row or asks for in a query. A key with a fault is an
/// <see cref="ArgumentException"/>.
/// </summary>
/// <param name="column">The column, for the message.</param>
internal sealed class KeyConverter(string column) : ValueConverter<string, string>(key => Key.Of(key, column), key => key);
