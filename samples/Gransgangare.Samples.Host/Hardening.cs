using System.Globalization;
using System.Threading.RateLimiting;

namespace Gransgangare.Samples.Host;

/// <summary>What every answer says beside its content, and how many one caller gets.</summary>
internal static class Hardening
{
    /// <summary>Bytes of a body, at most.</summary>
    public const int LargestBody = 64 * 1024;

    private const string PerSecond = "RequestsPerSecond";

    /// <summary>No copy of what is about persons is kept on the way, and nothing is taken for another type than it is.</summary>
    public static void UseCautiousHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.CacheControl = "no-store";
                    context.Response.Headers.XContentTypeOptions = "nosniff";
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    /// <summary>Each caller, told by the token or else by the address, gets so many answers a second; then 429 and <c>Retry-After</c>.</summary>
    public static IServiceCollection AddRequestLimit(this IServiceCollection services, IConfiguration settings)
    {
        var limit = settings.GetValue(PerSecond, 1000);
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                RateLimitPartition.GetFixedWindowLimiter(
                    CallerOf(context.Request),
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromSeconds(1) }
                )
            );
        });
    }

    private static string CallerOf(HttpRequest request) =>
        request.Headers.Authorization is [{ Length: > 0 } token] ? token : $"{request.HttpContext.Connection.RemoteIpAddress}";
}
