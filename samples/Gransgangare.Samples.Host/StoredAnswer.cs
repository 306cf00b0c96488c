namespace Gransgangare.Samples.Host;

/// <summary>An answer that can be given again.</summary>
internal sealed record StoredAnswer(int Status, Dictionary<string, string> Headers, byte[] Body) : IResult
{
    private static readonly string[] s_headers = ["Content-Type", "ETag", "Location", Warnings.Header];

    /// <summary>Whether something was done; a refusal is not stored, since asking again gives it again.</summary>
    public bool IsDone => Status < StatusCodes.Status300MultipleChoices;

    /// <summary>Lets a result answer, and keeps what it says.</summary>
    public static async Task<StoredAnswer> OfAsync(IResult result, HttpContext http)
    {
        var (response, body) = (http.Response, http.Response.Body);
        using var content = new MemoryStream();
        response.Body = content;
        try
        {
            await result.ExecuteAsync(http);
        }
        finally
        {
            response.Body = body;
        }

        var headers = s_headers.Where(response.Headers.ContainsKey).ToDictionary(name => name, name => response.Headers[name].ToString());
        return new StoredAnswer(response.StatusCode, headers, content.ToArray());
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        foreach (var (name, value) in Headers)
        {
            httpContext.Response.Headers[name] = value;
        }

        await httpContext.Response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }
}
