namespace Gransgangare.Reports;

/// <summary>What a figure is worth to the reader of a report: the least is hidden first.</summary>
internal enum Worth
{
    /// <summary>An item of an instrument in a group.</summary>
    DetailOfGroup,

    /// <summary>A figure beside the outcomes of a group.</summary>
    OfGroup,

    /// <summary>A figure on which the shares of a group stand.</summary>
    MainOfGroup,

    /// <summary>A detail of the whole project, such as an indicator of one gender.</summary>
    Detail,

    /// <summary>A figure beside the outcomes of the whole project.</summary>
    OfTotal,

    /// <summary>A figure on which the goals of the project stand.</summary>
    MainOfTotal,
}
