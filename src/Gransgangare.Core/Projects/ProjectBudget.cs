namespace Gransgangare.Core;

/// <summary>What a project may cost and who pays (budget), in whole kronor.</summary>
/// <param name="Total">The whole budget; <c>null</c> = not stated.</param>
/// <param name="Granted">Support granted by the fund; <c>null</c> = not stated. It is a fact of its own and never the rate times the budget (SE-G13).</param>
/// <param name="EuRate">The programme's rate of EU support, 0–1; <c>null</c> = not stated.</param>
public sealed record ProjectBudget(long? Total, long? Granted, decimal? EuRate)
{
    /// <summary>Granted support by the whole budget; <c>null</c> if one of them is not stated, or the budget is 0.</summary>
    public decimal? GrantedShare => Total is { } total and > 0 && Granted is { } granted ? (decimal)granted / total : null;

    /// <summary>Kronor of the whole budget for each of a number of participants; <c>null</c> if it is not stated.</summary>
    /// <param name="participants">Number of participants, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public decimal? PerParticipant(int participants) =>
        participants < 1 ? throw new ArgumentOutOfRangeException(nameof(participants), "1 or more participants.")
        : Total is { } total ? (decimal)total / participants
        : null;
}
