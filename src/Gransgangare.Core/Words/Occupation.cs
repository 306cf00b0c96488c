using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>What a person mainly does (sysselsättning) in the SUS reports; one at a time, work before studies before job seeking (SE-R4).</summary>
/// <remarks>Source: SE-C7.</remarks>
[JsonConverter(typeof(CodeJsonConverter<Occupation>))]
internal sealed class Occupation : CodedList<Occupation>
{
    /// <summary>Employment (förvärvsarbete): work of any extent is actually performed.</summary>
    public static readonly Occupation Employment = new(nameof(Employment), 0, "employment", "förvärvsarbete", "employment");

    /// <summary>Studies (studier) of any extent.</summary>
    public static readonly Occupation Studies = new(nameof(Studies), 1, "studies", "studier", "studies");

    /// <summary>Active job seeker who neither works nor studies (aktivt arbetssökande som ej arbetar eller studerar).</summary>
    public static readonly Occupation ActiveJobSeeker = new(
        nameof(ActiveJobSeeker),
        2,
        "active-job-seeker",
        "aktivt arbetssökande som ej arbetar eller studerar",
        "active job seeker"
    );

    /// <summary>None of these (övriga).</summary>
    public static readonly Occupation Other = new(nameof(Other), 3, "other-ended", "övriga avslutade", "other ended");

    private Occupation(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }

    /// <summary>
    /// The occupation of the facts: the first of work, studies and job seeking that is known to hold, if all before it are known not to;
    /// <c>null</c> when a missing fact leaves it open.
    /// </summary>
    /// <param name="works">Performs work of any extent.</param>
    /// <param name="studies">Studies to any extent.</param>
    /// <param name="seeksWork">Actively seeks work.</param>
    public static Occupation? Of(Fact works, Fact studies, Fact seeksWork)
    {
        foreach (var (fact, occupation) in new[] { (works, Employment), (studies, Studies), (seeksWork, ActiveJobSeeker) })
        {
            if (fact != Fact.No)
            {
                return fact == Fact.Yes ? occupation : null;
            }
        }

        return Other;
    }
}
