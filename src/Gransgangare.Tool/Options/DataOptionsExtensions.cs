using System.CommandLine;

namespace Gransgangare.Tool;

/// <summary>Lets a command name its folder as it names its other options.</summary>
internal static class DataOptionsExtensions
{
    /// <summary>Adds the options of the folder to a command.</summary>
    public static void Add(this Command command, DataOptions data) => data.AddTo(command);

    /// <summary>The folder with its mapping.</summary>
    public static DataSource GetRequiredValue(this ParseResult parsed, DataOptions data) => data.Read(parsed);
}
