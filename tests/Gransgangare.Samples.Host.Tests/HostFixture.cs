namespace Gransgangare.Samples.Host.Tests;

/// <summary>One host with the synthetic cohort for the tests that change nothing of each other.</summary>
public sealed class HostFixture : IAsyncLifetime
{
    private readonly TemporaryFile _file = new();

    internal RunningHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await RunningHost.StartAsync(_file.Database, participants: 200);
        using var officer = Host.Client("officer");
        await officer.PostAsync("/reports/releases", content: null);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        _file.Dispose();
    }
}

[CollectionDefinition(nameof(OneHost))]
public sealed class OneHost : ICollectionFixture<HostFixture>;
