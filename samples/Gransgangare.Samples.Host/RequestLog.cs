using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Gransgangare.Samples.Host;

/// <summary>
/// One line for each request: what was asked by the pattern of its address, how it was answered, and how long that took. Addresses themselves have keys of persons.
/// </summary>
internal static partial class RequestLog
{
    public static void UseRequestLog(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                var start = Stopwatch.GetTimestamp();
                try
                {
                    await next(context);
                }
                finally
                {
                    // Anyone who handles an exception takes the endpoint away.
                    var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint();
                    var pattern = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
                    var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                    Answered(app.Logger, pattern, context.Response.StatusCode, took);
                }
            }
        );

    [LoggerMessage(Level = LogLevel.Information, Message = "{Route} answered {Status} in {Milliseconds:0} ms.")]
    private static partial void Answered(ILogger logger, string route, int status, double milliseconds);
}
