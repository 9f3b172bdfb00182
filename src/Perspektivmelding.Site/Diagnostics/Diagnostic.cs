namespace Perspektivmelding.Site.Diagnostics;

/// <summary>How serious a fault in the input is.</summary>
public enum Severity
{
    /// <summary>The build goes on; shown to the editor (Norwegian: advarsel).</summary>
    Warning,

    /// <summary>Nothing is published (Norwegian: feil).</summary>
    Error,
}

/// <summary>A place in a text file. Lines and columns count from 1; 0 means the whole file.</summary>
/// <param name="File">Path as the user wrote it or relative to the working folder, with forward slashes.</param>
/// <param name="Line">Line number.</param>
/// <param name="Column">Column, in characters.</param>
/// <param name="Length">Number of characters the fault covers, for the caret line; at least 1 where Line is given.</param>
public readonly record struct SourceSpan(string File, int Line = 0, int Column = 0, int Length = 1);

/// <summary>One kind of fault: its number, how serious it is, and the text that explains it.</summary>
/// <param name="Code">PM and four digits, never reused: 01 reading, 02 binding, 03 figures and pages, 04 templates and links, 05 output, 06 importing.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Title">Short Norwegian title for the catalogue.</param>
/// <param name="Cause">Why the fault is a fault, in plain Norwegian.</param>
/// <param name="Example">What it looks like in the input.</param>
/// <param name="Remedy">How it is mended.</param>
public sealed record Descriptor(string Code, Severity Severity, string Title, string Cause, string Example, string Remedy)
{
    /// <summary>Makes a finding of this kind. The message states the fault and stands alone; only the hint advises.</summary>
    public Diagnostic At(SourceSpan span, string message, string? hint = null) =>
        new(Code, Severity, span, Quotation.Shorten(message), hint is null ? null : Quotation.Shorten(hint));
}

/// <summary>A fault in the user's input: the editor mends it. Never a finding about the municipality.</summary>
/// <param name="Code">The descriptor's code.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Message">What is wrong, in plain Norwegian, quoting the value.</param>
/// <param name="Hint">What to do about it, or null.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceSpan Span, string Message, string? Hint);

/// <summary>A stage's product together with every fault found while making it.</summary>
/// <param name="Value">The product; meaningful only when <see cref="HasErrors"/> is false.</param>
/// <param name="Diagnostics">All faults, in the order found.</param>
public sealed record Checked<T>(T Value, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>True when the next stage must not run.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
