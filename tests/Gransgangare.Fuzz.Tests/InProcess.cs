using System.Reflection;

namespace Gransgangare.Fuzz.Tests;

/// <summary>One run of the command in this process: exit code and what it said, which is all that it wrote but its output file.</summary>
internal sealed record InProcess(int ExitCode, string Said)
{
    private static readonly MethodInfo s_main = Assembly.Load("gransgangare").EntryPoint!;

    public static InProcess Run(string[] arguments)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        try
        {
            Console.SetOut(said);
            Console.SetError(said);
            var exit = s_main.Invoke(null, [arguments]);
            return new InProcess(exit is Task<int> task ? task.GetAwaiter().GetResult() : (int)exit!, said.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
