using System.Diagnostics;
using System.Text;

namespace Perspektivmelding.EndToEnd.Tests.Pdf;

/// <summary>Reads the text of a PDF with pdftotext (poppler-utils, installed by <c>./perspektiv test</c> on Debian).</summary>
internal static class PdfText
{
    /// <summary>All text, pages parted by form feeds.</summary>
    public static async Task<string> ReadAsync(ReadOnlyMemory<byte> pdf)
    {
        var start = new ProcessStartInfo("pdftotext")
        {
            ArgumentList = { "-layout", "-enc", "UTF-8", "-", "-" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var reading = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        var text = await reading;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        return text;
    }
}
