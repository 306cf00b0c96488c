using Gransgangare.Samples.Host;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
var database = builder.Configuration["Database"] is { Length: > 0 } file ? file : Path.Combine(AppContext.BaseDirectory, "host.db");

builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = 64 * 1024);
builder.Services.AddGransgangare();
builder.Services.AddDbContext<CaseContext>(options =>
    options.UseSqlite($"Data Source={database}", sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
);
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<Faults>();
builder.Services.AddOpenApi();
builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
builder.Services.AddAuthentication(DemoTokens.Scheme).AddScheme<AuthenticationSchemeOptions, DemoTokens>(DemoTokens.Scheme, null);
builder.Services.AddAuthorizationBuilder().AddPolicies();

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseAuthentication();
app.UseAuthorization();
app.MapOpenApi().AllowAnonymous();
app.MapHealthChecks("/health").AllowAnonymous();
app.MapParticipations();
app.MapMeasurements();
app.MapVerdicts();
app.MapReports();

await Seed.FillAsync(app.Services, app.Configuration.GetValue<int>("Participants"));
await app.RunAsync();
