using Gransgangare.Core;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Stores a code or name (kod, namn) in the form of <see cref="KeyForm"/>. A text with a fault is an <see cref="ArgumentException"/>.</summary>
/// <param name="column">The column, for the message.</param>
internal sealed class TextConverter(string column) : ValueConverter<string, string>(text => Key.OfText(text, column), text => text);
