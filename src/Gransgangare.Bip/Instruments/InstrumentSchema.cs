using System.Text.Json.Nodes;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>The JSON Schema of a definition: the form that <see cref="InstrumentReader"/> reads. Contradictions are checked by the reader, not by the schema.</summary>
internal static class InstrumentSchema
{
    public static string Document()
    {
        var schema = new FormSchema();
        schema.Add("id", required: true, Id);
        schema.Add("version", required: true, LongText);
        Optional(schema, "provisional", FormSchema.Flag);
        Optional(schema, "subject", () => FormSchema.Codes(MeasurementSubject.All.Select(subject => subject.Code)));
        schema.Add("names", required: true, Names);
        Optional(schema, "descriptions", Names);
        Optional(schema, "scale", Scale);
        Optional(schema, "noAnswerCodes", () => FormSchema.ListOf(() => FormSchema.Integer(int.MinValue, int.MaxValue)));
        Optional(schema, "intervalMonths", () => FormSchema.Integer(1, int.MaxValue));
        Optional(schema, "occasions", () => FormSchema.ListOf(() => FormSchema.Codes(Occasion.All.Select(occasion => occasion.Code))));
        schema.Add("raterKinds", required: true, () => FormSchema.ListOf(Id));
        schema.Add("indicators", required: true, () => FormSchema.ListOf(Item));
        return FormSchema.Document(nameof(Instrument), schema.ToJsonWithoutNull());
    }

    private static JsonObject Item()
    {
        var schema = new FormSchema();
        schema.Add("id", required: true, Id);
        schema.Add("names", required: true, Names);
        Optional(schema, "descriptions", Names);
        schema.Add("askedOf", required: true, () => FormSchema.ListOf(Id));
        foreach (var flag in new[] { "reversed", "inIndex", "tiedToJobProbability", "sensitive", "verified" })
        {
            Optional(schema, flag, FormSchema.Flag);
        }

        return schema.ToJsonWithoutNull();
    }

    private static JsonObject Scale()
    {
        var schema = new FormSchema();
        Optional(schema, "min", () => FormSchema.Integer(1, 1));
        Optional(schema, "max", () => FormSchema.Integer(2, Instrument.LargestScale));
        return schema.ToJsonWithoutNull();
    }

    private static JsonObject Names()
    {
        var schema = new FormSchema();
        Optional(schema, "sv", LongText);
        Optional(schema, "en", LongText);
        var names = schema.ToJsonWithoutNull();
        names["minProperties"] = 1;
        return names;
    }

    // A description may be longer than a key.
    private static JsonObject LongText() => new() { ["type"] = "string", ["minLength"] = 1 };

    private static JsonObject Id() => new() { ["type"] = "string", ["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$" };

    private static void Optional(FormSchema schema, string name, Func<JsonObject> of) => schema.Add(name, required: false, of);
}
