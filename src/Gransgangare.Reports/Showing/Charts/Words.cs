namespace Gransgangare.Reports;

/// <summary>Words for what is shown, hidden or missing.</summary>
internal static class Words
{
    /// <summary>The figure as its table shows it, or that it is withheld.</summary>
    public static string Of(ShownFigure figure, TableText text) => figure.IsWithheld ? Withheld(text) : figure.Text;

    public static string Withheld(TableText text) => text.Of("redovisas inte", "withheld");

    public static void LegendOfHidden(Drawing drawing, TableText text) =>
        drawing.Legend(
            "hidden",
            text.Of(
                "Redovisas inte av sekretesskäl: talet ligger någonstans i bandet",
                "Withheld to protect persons: the number lies somewhere in the band"
            )
        );
}
