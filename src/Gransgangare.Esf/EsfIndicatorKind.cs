namespace Gransgangare.Esf;

/// <summary>Kind of a common indicator (indikatortyp); it also says on which day the indicator is dated.</summary>
/// <remarks>Source: R1057 Annex I, R1304 Annex I, ESF-B9.</remarks>
public enum EsfIndicatorKind
{
    /// <summary>About participants at entry (aktivitetsindikator); dated by the entry date.</summary>
    Output = 0,

    /// <summary>Upon leaving (omedelbart resultat); dated by the exit date.</summary>
    ImmediateResult = 1,

    /// <summary>Six months after leaving (resultat på längre sikt); dated by exit + 6 months.</summary>
    LongerTermResult = 2,

    /// <summary>About organisations (enhetsindikator); never judged here.</summary>
    Entity = 3,
}
