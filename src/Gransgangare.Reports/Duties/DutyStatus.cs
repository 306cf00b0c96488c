using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>Where a duty stands on a day (läge); every duty has one.</summary>
[JsonConverter(typeof(CodeJsonConverter<DutyStatus>))]
internal sealed class DutyStatus : CodedList<DutyStatus>
{
    /// <summary>It cannot be done yet (inte ännu).</summary>
    public static readonly DutyStatus NotYet = new(nameof(NotYet), 0, "not-yet", "inte ännu", "not yet");

    /// <summary>It can be done and is not late (öppen).</summary>
    public static readonly DutyStatus Open = new(nameof(Open), 1, "open", "öppen", "open");

    /// <summary>The day on which it was due has passed, and it can still be done (försenad).</summary>
    public static readonly DutyStatus Late = new(nameof(Late), 2, "late", "försenad", "late");

    /// <summary>It is done (gjord).</summary>
    public static readonly DutyStatus Done = new(nameof(Done), 3, "done", "gjord", "done");

    /// <summary>It was not done and can be done no more (går inte längre).</summary>
    public static readonly DutyStatus Lost = new(nameof(Lost), 4, "lost", "går inte längre", "lost");

    /// <summary>What happened leaves nothing to do, such as a death, or an exit before a plan was to be revised (inte aktuell).</summary>
    public static readonly DutyStatus NotApplicable = new(nameof(NotApplicable), 5, "not-applicable", "inte aktuell", "not applicable");

    private DutyStatus(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }

    /// <summary>Whether it is still to be done: not yet, open or late.</summary>
    public bool CanBeDone => Order <= Late.Order;

    /// <summary>The status of something that is not done.</summary>
    /// <param name="asOf">The day, included.</param>
    /// <param name="opens">First day on which it can be done.</param>
    /// <param name="due">Last day on which it is not late.</param>
    /// <param name="closes">Last day on which it can be done; <c>null</c> = none.</param>
    internal static DutyStatus Of(LocalDate asOf, LocalDate opens, LocalDate due, LocalDate? closes) =>
        asOf > closes ? Lost
        : asOf > due ? Late
        : asOf >= opens ? Open
        : NotYet;
}
