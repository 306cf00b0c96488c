using Gransgangare.Samples.Host;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

// Settings lie beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
var database = builder.Configuration["Database"] is { Length: > 0 } file ? file : Path.Combine(AppContext.BaseDirectory, "host.db");

builder.WebHost.ConfigureKestrel(server =>
{
    server.AddServerHeader = false;
    server.Limits.MaxRequestBodySize = Hardening.LargestBody;
});

// Paths carry person keys: the framework does not log requests, whatever the default level, nor put the path into the scope of every line.
builder
    .Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
    .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
    .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
builder.AddGransgangare();
builder.Services.AddDbContext<CaseContext>(options =>
    options
        .UseSqlite($"Data Source={database}", sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        // A conflict is an answer of the host, and a row that cannot be read is left out. What is neither is logged as an unhandled exception.
        .ConfigureWarnings(events =>
            events.Log(
                (CoreEventId.SaveChangesFailed, LogLevel.Debug),
                (CoreEventId.QueryIterationFailed, LogLevel.Debug),
                (RelationalEventId.CommandError, LogLevel.Debug)
            )
        )
);
builder.Services.AddSingleton(TimeProvider.System).AddSingleton<ReleaseCalendar>();
builder.Services.AddExceptionHandler<Faults>();
builder.Services.AddOpenApi(Description.Describe);
builder.Services.AddAuthentication(DemoTokens.Scheme).AddScheme<AuthenticationSchemeOptions, DemoTokens>(DemoTokens.Scheme, null);
builder.Services.AddAuthorizationBuilder().AddPolicies();
builder.Services.AddRequestLimit(builder.Configuration);

var app = builder.Build();
app.UseRequestLog();
app.UseCautiousHeaders();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();
app.UseIdempotency();
app.MapOpenApi().AllowAnonymous();
app.MapHealth();
app.MapParticipations();
app.MapMeasurements();
app.MapVerdicts();
app.MapOutcomes();
app.MapReleases();
app.MapEvidence();
app.MapLists();

// Settings with a fault are told now, not to the first caller.
_ = app.Services.GetRequiredService<ReleaseCalendar>();
await Seed.FillAsync(app.Services, app.Configuration.GetValue<int>("Participants"));
await app.RunAsync();
