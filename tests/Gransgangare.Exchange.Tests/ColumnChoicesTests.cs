using Gransgangare.Exchange.Csv;

namespace Gransgangare.Exchange.Tests;

public sealed class ColumnChoicesTests
{
    public static TheoryData<string, string> Columns
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (
                var (file, columns) in new[]
                {
                    (ExchangeFormat.Participations, ExchangeFormat.ParticipationColumns),
                    (ExchangeFormat.Participations, ExchangeFormat.FurtherParticipationColumns),
                    (ExchangeFormat.Events, ExchangeFormat.EventColumns),
                    (ExchangeFormat.Measurements, ExchangeFormat.MeasurementColumns),
                    (ExchangeFormat.Interventions, ExchangeFormat.InterventionColumns),
                    (ExchangeFormat.Consents, ExchangeFormat.ConsentColumns),
                    (ExchangeFormat.Measures, ExchangeFormat.MeasureColumns),
                    (ExchangeFormat.Costs, ExchangeFormat.CostColumns),
                    (ExchangeFormat.Plans, ExchangeFormat.PlanColumns),
                }
            )
            {
                foreach (var column in columns.Where(column => CodedColumns.Choices(file, column).Count > 0))
                {
                    data.Add(file, column);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Every_choice_is_a_word_that_the_column_takes(string file, string column)
    {
        var choices = CodedColumns.Choices(file, column);
        Assert.All(choices, choice => Assert.Null(CodedColumns.Refuses(column, choice.Sv)));
        Assert.All(choices, choice => Assert.Null(CodedColumns.Refuses(column, choice.En)));
        Assert.Equal(choices.Count, choices.Select(choice => choice.Sv).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
