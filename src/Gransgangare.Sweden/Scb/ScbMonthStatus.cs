using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Sweden.Scb;

/// <summary>What is to be done about a month on a day (månadens läge).</summary>
[JsonConverter(typeof(CodeJsonConverter<ScbMonthStatus>))]
public sealed class ScbMonthStatus : CodedList<ScbMonthStatus>
{
    /// <summary>Sent, and nothing in it or in an earlier month has changed.</summary>
    public static readonly ScbMonthStatus Sent = new(nameof(Sent), 0, "sent", "skickad", "sent");

    /// <summary>Sent, and to be sent again because it or an earlier month has changed (SE-M4).</summary>
    public static readonly ScbMonthStatus Resend = new(nameof(Resend), 1, "resend", "skicka om", "send again");

    /// <summary>Not sent, open, and the last day in time is still to come.</summary>
    public static readonly ScbMonthStatus Open = new(nameof(Open), 2, "open", "öppen", "open");

    /// <summary>Not sent, and today is the last day in time.</summary>
    public static readonly ScbMonthStatus Due = new(nameof(Due), 3, "due", "ska skickas i dag", "due today");

    /// <summary>Not sent, and the last day in time has passed.</summary>
    public static readonly ScbMonthStatus Late = new(nameof(Late), 4, "late", "försenad", "late");

    private ScbMonthStatus(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
