using Gransgangare.Reports;

namespace Gransgangare.Samples.Host;

/// <summary>Stored rows that are in no list and no release, told to anyone who runs the host: how many and why, never whose.</summary>
internal static class LeftOut
{
    public static void Tell(ILogger log, DataQuality quality)
    {
        if (quality.LeftOut > 0)
        {
            log.LogWarning(
                "{Rows} stored rows are left out: {Codes}.",
                quality.LeftOut,
                string.Join(", ", quality.Issues.Select(issue => issue.Definition.Code))
            );
        }
    }
}
