using System.Runtime.InteropServices;
using System.Text;

namespace Perspektivmelding.Output;

/// <summary>Lets two folders change names in one step, where the operating system can.</summary>
internal static class FolderSwap
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS

    /// <summary>Exchanges the names of two folders that exist, so that neither name is ever without one.</summary>
    /// <returns>False when that cannot be done here; then nothing has changed.</returns>
    public static bool TryExchange(string one, string other)
    {
        try
        {
            if (OperatingSystem.IsLinux()) return RenameAt2(CurrentFolder, Name(one), CurrentFolder, Name(other), Exchange) == 0;
            if (OperatingSystem.IsMacOS()) return RenameX(Name(one), Name(other), Exchange) == 0;
            return false;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // an older C library
        }
    }

    // Names as the C library wants them: bytes, ended by a zero.
    private static byte[] Name(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "renameat2")]
    private static extern int RenameAt2(int oldFolder, byte[] oldName, int newFolder, byte[] newName, uint flags);

    [DllImport("libc", EntryPoint = "renamex_np")]
    private static extern int RenameX(byte[] oldName, byte[] newName, uint flags);
}
