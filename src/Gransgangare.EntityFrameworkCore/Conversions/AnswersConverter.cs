using System.ComponentModel;
using Gransgangare.Bip;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>
/// Stores the answers of a measurement (svar) as 32 characters, one for each slot of the instrument in its order: <c>1</c>–<c>9</c>,
/// <c>A</c> for 10, and <c>-</c> for no answer, so that <c>substr(answers, 3, 1)</c> is the answer to the third item.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AnswersConverter() : ValueConverter<Answers, string>(answers => Write(answers), text => Read(text))
{
    private const string Characters = "-123456789A";

    private static string Write(Answers answers) =>
        string.Create(
            Answers.Capacity,
            answers,
            static (text, answers) =>
            {
                for (var slot = 0; slot < text.Length; slot++)
                {
                    text[slot] = Characters[answers[slot]];
                }
            }
        );

    private static Answers Read(string text)
    {
        if (text.Length > Answers.Capacity)
        {
            throw new FormatException("Not the answers of a measurement.");
        }

        var answers = default(Answers);
        for (var slot = 0; slot < text.Length; slot++)
        {
            var answer = Characters.IndexOf(text[slot], StringComparison.Ordinal);
            answers = answers.WithOriented(slot, answer >= 0 ? answer : throw new FormatException("Not the answers of a measurement."));
        }

        return answers;
    }
}
