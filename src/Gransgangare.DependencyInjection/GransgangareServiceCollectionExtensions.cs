using Gransgangare.DependencyInjection;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the libraries with a host.</summary>
public static class GransgangareServiceCollectionExtensions
{
    /// <summary>
    /// Registers projects, instruments, outcome rule sets, judges and reporters as singletons that any number of threads may share: by id as
    /// keyed services, and the ones in use without a key. All faults of the set-up are found here, when the host starts.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Adds own definitions and readings; <c>null</c> = the built-in ones.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="GransgangareSetupException">The set-up has faults; the exception lists every one.</exception>
    public static IServiceCollection AddGransgangare(this IServiceCollection services, Action<GransgangareBuilder>? configure = null)
    {
        var builder = new GransgangareBuilder();
        configure?.Invoke(builder);
        return builder.Register(services ?? throw new ArgumentNullException(nameof(services)));
    }

    /// <summary>The same with settings from a host's configuration: pass <c>configuration.GetSection("Gransgangare")</c>.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">The section; its paths are read from there on. See <see cref="GransgangareBuilder.Read"/>.</param>
    /// <param name="configure">Adds own definitions and readings, before the settings are read.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="GransgangareSetupException">The set-up has faults; the exception lists every one.</exception>
    public static IServiceCollection AddGransgangare(
        this IServiceCollection services,
        IConfiguration configuration,
        Action<GransgangareBuilder>? configure = null
    ) =>
        services.AddGransgangare(
            (configuration ?? throw new ArgumentNullException(nameof(configuration))).AsEnumerable(makePathsRelative: true),
            configure
        );

    /// <summary>The same with settings as keys and values.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="settings">Keys and values; see <see cref="GransgangareBuilder.Read"/>.</param>
    /// <param name="configure">Adds own definitions and readings, before the settings are read.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="GransgangareSetupException">The set-up has faults; the exception lists every one.</exception>
    public static IServiceCollection AddGransgangare(
        this IServiceCollection services,
        IEnumerable<KeyValuePair<string, string?>> settings,
        Action<GransgangareBuilder>? configure = null
    ) =>
        services.AddGransgangare(builder =>
        {
            configure?.Invoke(builder);
            builder.Read(settings);
        });
}
