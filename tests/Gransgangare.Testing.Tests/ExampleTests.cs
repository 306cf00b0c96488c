using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing.Tests;

public sealed class ExampleTests
{
    [Fact]
    public void The_participation_has_no_issue_and_the_days_asked_for()
    {
        var participation = Example.Participation("2024-02-29", "2024-12-31", ExitReason.Study);
        Assert.Empty(new ParticipationValidator(ProjectDefinition.Gransgangare).Validate(participation));
        Assert.Equal(34, participation.AgeAtEntry());
        Assert.Equal(new LocalDate(2024, 12, 31), participation.Exit!.Date);
        Assert.Equal(ExitReason.Study, participation.Exit.Reason);
        Assert.Null(Example.Participation("2024-02-29", reason: ExitReason.Study).Exit);
    }

    [Fact]
    public void Answers_are_read_in_the_order_of_the_items_asked_of_the_rater()
    {
        var participant = Example.Measurement("2024-03-15", RaterKind.Participant, "2 3 - 1 4 2 3 2 1");
        Assert.Equal(8, participant.Answers.Count);
        Assert.Equal(18, participant.Answers.Sum);
        Assert.Equal("2 3 - 1 4 2 3 2 1", Shown(participant));
        Assert.Equal(11, Example.Measurement("2024-03-15", RaterKind.Caseworker, "1 2 3 4 5 1 2 3 4 5 1").Answers.Count);
        Assert.Equal(1, Example.Measurement("2024-03-15", RaterKind.Caseworker, "4").Answers.Count);
    }

    [Theory]
    [InlineData("6")]
    [InlineData("0")]
    [InlineData("x")]
    [InlineData("1 2 3 4 5 1 2 3 4 5")]
    public void An_answer_the_form_does_not_have_is_refused(string answers) =>
        Assert.Throws<FormatException>(() => Example.Measurement("2024-03-15", RaterKind.Participant, answers));

    private static string Shown(Measurement measurement) =>
        string.Join(
            ' ',
            Instrument
                .Bip.ItemsOf(measurement.Rater)
                .Select(item => measurement.Answers[item.Slot] is var value and > 0 ? FormattableString.Invariant($"{value}") : "-")
        );
}
