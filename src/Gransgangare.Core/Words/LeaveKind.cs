using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Kind of leave of a parent from a job that the person had when the leave began (föräldrars ledighet).</summary>
/// <remarks>Source: ESF-L1, the Commission's FAQ for ESF+.</remarks>
[JsonConverter(typeof(CodeJsonConverter<LeaveKind>))]
public sealed class LeaveKind : CodedList<LeaveKind>
{
    /// <summary>The statutory leave around birth or adoption (mammaledighet, pappaledighet).</summary>
    public static readonly LeaveKind MaternityPaternity = new(
        nameof(MaternityPaternity),
        0,
        "maternity-paternity",
        "mamma- eller pappaledighet",
        "maternity or paternity leave"
    );

    /// <summary>Parental leave after it (föräldraledighet).</summary>
    public static readonly LeaveKind Parental = new(nameof(Parental), 1, "parental", "föräldraledighet", "parental leave");

    private LeaveKind(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
