using System.Text;
using System.Text.Json;

namespace Gransgangare.Samples.Host.Tests;

/// <summary>Bodies of requests and answers.</summary>
internal static class Body
{
    public static string Participation(string person, string entry = "2024-01-15") =>
        $$"""
            {
              "person": "{{person}}", "gender": "woman", "birthDate": "1990-05-06", "forbund": "vast",
              "atEntry": { "labourStatus": "unemployed", "registeredUnemployed": "yes", "unemployedSince": "2022-01-01", "isced": 3, "homeless": "no" },
              "spells": [{ "start": "{{entry}}" }]
            }
            """;

    public static string Measurement(string person, string date = "2024-02-01", string rater = "caseworker") =>
        $$"""
            { "subject": "{{person}}", "date": "{{date}}", "rater": "{{rater}}", "answers": { "job-search": 2, "caseworker-belief": 3 } }
            """;

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string path, string json, string type = "application/json") =>
        client.PostAsync(path, new StringContent(json, Encoding.UTF8, type));

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path)
    {
        var response = await client.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return await response.JsonAsync();
    }
}
