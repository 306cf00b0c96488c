namespace Gransgangare.Evidence;

/// <summary>The final share of a goal as it may become: 10, 50 and 90 per cent points of what the model draws.</summary>
/// <param name="Id">Id of the goal.</param>
/// <param name="Low">10 per cent point, 0–1.</param>
/// <param name="Middle">Median.</param>
/// <param name="High">90 per cent point.</param>
public readonly record struct GoalForecast(string Id, double Low, double Middle, double High);
