using System.Text.Json;

namespace Gransgangare.Core;

/// <summary>The JSON form of a consent.</summary>
internal sealed class ConsentForm : JsonForm<Consent>
{
    public static ConsentForm Instance { get; } = new();

    public override Consent Read(FormReader members) =>
        new(members.Code<ConsentKind>("kind", required: true) ?? ConsentKind.Sus, members.Date("given", required: true) ?? default)
        {
            Withdrawn = members.Date("withdrawn"),
        };

    public override void Write(Utf8JsonWriter json, Consent value)
    {
        json.WriteCode("kind", value.Kind);
        json.WriteDate("given", value.Given);
        json.WriteDate("withdrawn", value.Withdrawn);
    }
}
