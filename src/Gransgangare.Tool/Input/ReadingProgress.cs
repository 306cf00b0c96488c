using System.Diagnostics;
using System.Globalization;

namespace Gransgangare.Tool;

/// <summary>Shows on a terminal how far a long reading has come; silent in the first second and when standard error is not a terminal.</summary>
internal sealed class ReadingProgress : IDisposable
{
    private const int Width = 60;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly bool _isShown = !Console.IsErrorRedirected;
    private long _next = 1000;

    public void Show(string file, double part)
    {
        if (!_isShown || _watch.ElapsedMilliseconds < _next)
        {
            return;
        }

        _next = _watch.ElapsedMilliseconds + 200;
        Console.Error.Write("\r" + $"{file} {(100 * part).ToString("0", CultureInfo.InvariantCulture)} %".PadRight(Width));
    }

    public void Dispose()
    {
        if (_isShown && _next > 1000)
        {
            Console.Error.Write("\r" + new string(' ', Width) + "\r");
        }
    }
}
