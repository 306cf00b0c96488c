using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Type of work (typ av arbete) of the job a person has.</summary>
/// <remarks>Source: SE-C6. That the field exists is confirmed; its values are not (form 9449), so hosts may map to it.</remarks>
[JsonConverter(typeof(CodeJsonConverter<TypeOfWork>))]
public sealed class TypeOfWork : CodedList<TypeOfWork>
{
    /// <summary>Unsubsidised (osubventionerat arbete).</summary>
    public static readonly TypeOfWork Unsubsidised = new(
        nameof(Unsubsidised),
        0,
        "unsubsidised",
        "osubventionerat arbete",
        "unsubsidised",
        Fact.No
    );

    /// <summary>New start job (nystartsjobb).</summary>
    public static readonly TypeOfWork NewStartJob = new(nameof(NewStartJob), 1, "new-start-job", "nystartsjobb", "new start job", Fact.Yes);

    /// <summary>Wage subsidy, development (lönebidrag för utveckling).</summary>
    public static readonly TypeOfWork WageSubsidyDevelopment = new(
        nameof(WageSubsidyDevelopment),
        2,
        "wage-subsidy-development",
        "lönebidrag för utveckling",
        "wage subsidy, development",
        Fact.Yes
    );

    /// <summary>Wage subsidy, security (lönebidrag för trygghet).</summary>
    public static readonly TypeOfWork WageSubsidySecurity = new(
        nameof(WageSubsidySecurity),
        3,
        "wage-subsidy-security",
        "lönebidrag för trygghet",
        "wage subsidy, security",
        Fact.Yes
    );

    /// <summary>Wage subsidy (lönebidrag för anställning).</summary>
    public static readonly TypeOfWork WageSubsidy = new(
        nameof(WageSubsidy),
        4,
        "wage-subsidy",
        "lönebidrag för anställning",
        "wage subsidy",
        Fact.Yes
    );

    /// <summary>Sheltered public employment (offentligt skyddat arbete (OSA)).</summary>
    public static readonly TypeOfWork ShelteredPublic = new(
        nameof(ShelteredPublic),
        5,
        "sheltered-public",
        "offentligt skyddat arbete (OSA)",
        "sheltered public employment",
        Fact.Yes
    );

    /// <summary>Samhall (Samhall).</summary>
    public static readonly TypeOfWork Samhall = new(nameof(Samhall), 6, "samhall", "Samhall", "Samhall", Fact.Yes);

    /// <summary>Introduction job (introduktionsjobb).</summary>
    public static readonly TypeOfWork IntroductionJob = new(
        nameof(IntroductionJob),
        7,
        "introduction-job",
        "introduktionsjobb",
        "introduction job",
        Fact.Yes
    );

    /// <summary>Extra job (extratjänst).</summary>
    public static readonly TypeOfWork ExtraJob = new(nameof(ExtraJob), 8, "extra-job", "extratjänst", "extra job", Fact.Yes);

    /// <summary>Municipal labour market employment (kommunal arbetsmarknadsanställning).</summary>
    public static readonly TypeOfWork MunicipalEmployment = new(
        nameof(MunicipalEmployment),
        9,
        "municipal-employment",
        "kommunal arbetsmarknadsanställning",
        "municipal labour market employment",
        Fact.Yes
    );

    /// <summary>Own business (eget företag).</summary>
    public static readonly TypeOfWork OwnBusiness = new(nameof(OwnBusiness), 10, "own-business", "eget företag", "own business", Fact.No);

    /// <summary>Other (annat).</summary>
    public static readonly TypeOfWork Other = new(nameof(Other), 11, "other", "annat", "other", Fact.NotKnown);

    private TypeOfWork(string name, int order, string code, string sv, string en, Fact subsidised)
        : base(name, order, code, sv, en) => Subsidised = subsidised;

    /// <summary>Whether the job is subsidised; not known for <see cref="Other"/>.</summary>
    public Fact Subsidised { get; }
}
