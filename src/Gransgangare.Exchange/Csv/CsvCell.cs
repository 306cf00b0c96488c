using Gransgangare.Core;

namespace Gransgangare.Exchange.Csv;

/// <summary>A cell of a record that has quotation marks or characters that cannot be read: its text without the marks, and what makes it unreadable.</summary>
/// <param name="Text">The text; without white space at its ends, unless it is quoted.</param>
/// <param name="Fault">What makes it unreadable: a mark in the wrong place, U+0000, or bytes of another encoding; <c>null</c> = nothing.</param>
/// <param name="MayHaveMoved">Whether cells behind it may stand in other columns than they were written for.</param>
internal readonly record struct CsvCell(string Text, IssueDefinition? Fault = null, bool MayHaveMoved = false);
