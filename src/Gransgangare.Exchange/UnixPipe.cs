using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Gransgangare.Exchange;

/// <summary>Opens a file of Unix without waiting for the other end of a pipe, which the file streams of .NET do.</summary>
internal static class UnixPipe
{
    private const int Again = 11;
    private const int AgainOnMac = 35;
    private const int Interrupted = 4;
    private const int NonBlocking = 0x800;
    private const int NonBlockingOnMac = 0x4;
    private const short HasInput = 1;

#if NETSTANDARD2_0
    private static bool IsWindows => RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    private static bool IsLinux => RuntimeInformation.IsOSPlatform(OSPlatform.Linux);
#else
    private static bool IsWindows => OperatingSystem.IsWindows();

    private static bool IsLinux => OperatingSystem.IsLinux();
#endif

    /// <summary>Opens a file to read; <c>null</c> where that is not possible, in the place is a folder, or the system is Windows.</summary>
    public static SafeFileHandle? TryOpen(string path)
    {
        if (IsWindows || Directory.Exists(path))
        {
            return null;
        }

        var file = Open(Encoding.UTF8.GetBytes(path + '\0'), IsLinux ? NonBlocking : NonBlockingOnMac);
        return file < 0 ? null : new SafeFileHandle((IntPtr)file, ownsHandle: true);
    }

    /// <summary>All that is written to a pipe until its writers close it, up to <see cref="Core.InputLimits.StreamBytes"/> and a byte.</summary>
    /// <exception cref="NotAFileException">There is nothing to read, and nobody writes.</exception>
    public static MemoryStream ReadAll(SafeFileHandle pipe)
    {
        var (all, buffer) = (new MemoryStream(), new byte[1 << 16]);
        while (all.Length <= Core.InputLimits.StreamBytes && Next(pipe, buffer) is > 0 and var count)
        {
            all.Write(buffer, 0, count);
        }

        all.Position = 0;
        return all.Length > 0 ? all : throw new NotAFileException();
    }

    // Waits for a writer that has the pipe open; without one there is nothing more to come.
    private static int Next(SafeFileHandle pipe, byte[] buffer)
    {
        while (true)
        {
            var count = (int)Read((int)pipe.DangerousGetHandle(), buffer, (nuint)buffer.Length);
            if (count >= 0)
            {
                return count;
            }

            if (Marshal.GetLastWin32Error() is not (Again or AgainOnMac or Interrupted))
            {
                throw new IOException("The pipe cannot be read.");
            }

            var waited = new Waiting { File = (int)pipe.DangerousGetHandle(), Events = HasInput };
            _ = Poll(ref waited, 1, timeout: -1);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    private static extern nint Read(int file, byte[] buffer, nuint count);

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static extern int Poll(ref Waiting waited, nuint count, int timeout);

    [StructLayout(LayoutKind.Sequential)]
    private struct Waiting
    {
        public int File;
        public short Events;
        public short Found;
    }
}
