using System.Text.Json;

namespace Gransgangare.Core;

/// <summary>The JSON form of a spell.</summary>
internal sealed class SpellForm : JsonForm<Spell>
{
    public static SpellForm Instance { get; } = new();

    public override Spell Read(FormReader members)
    {
        var start = members.Date("start", required: true);
        var exit = members.Object("exit") is { } facts ? ExitForm.Instance.ReadAll(facts) : null;
        if (exit is null || start is not { } first || exit.Date >= first)
        {
            return new Spell(start ?? default, start is null ? null : exit);
        }

        // A date that is not there or cannot be read has a fault already.
        if (exit.Date != default)
        {
            members.Fault<Spell>(ParticipationIssues.ExitBeforeEntry, "exit.date");
        }

        return new Spell(first);
    }

    public override void Write(Utf8JsonWriter json, Spell value)
    {
        json.WriteDate("start", value.Start);
        json.WriteObject("exit", ExitForm.Instance, value.Exit);
    }
}
