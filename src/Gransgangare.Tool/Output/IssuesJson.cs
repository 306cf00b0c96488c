using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Exchange;

namespace Gransgangare.Tool;

/// <summary>The JSON form of <c>check</c>.</summary>
internal static class IssuesJson
{
    public static void Write(Utf8JsonWriter json, ExchangeContent content)
    {
        json.WriteStartObject();
        json.WriteNumber("errors", content.Errors);
        json.WriteNumber("warnings", content.Warnings);
        json.WriteNumber("leftOut", content.LeftOut);
        json.WriteStartArray("issues");
        foreach (var issue in content.Issues)
        {
            json.WriteStartObject();
            json.WriteString("code", issue.Definition.Code);
            json.WriteString("severity", issue.Definition.Severity == Severity.Error ? "error" : "warning");
            json.WriteString("file", issue.File);
            json.WriteNumber("line", issue.Line);
            json.WriteString("column", issue.Column);
            json.WriteString("person", issue.Person);
            json.WriteNumber("count", issue.Count);
            json.WriteString("message", issue.Message.En);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
