namespace Perspektivmelding.Diagnostics;

/// <summary>How serious a fault in the input is.</summary>
public enum Severity
{
    /// <summary>Nothing is wrong: something the edition lacks, or has accepted (Norwegian: merknad). Never stops anything.</summary>
    Note,

    /// <summary>Something is probably wrong; the build goes on unless it is strict (Norwegian: advarsel).</summary>
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
/// <param name="Severity">How serious a finding of this kind is, where nothing else is said.</param>
/// <param name="Title">Short Norwegian title for the catalogue.</param>
/// <param name="Cause">Why the fault is a fault, in plain Norwegian.</param>
/// <param name="Example">What it looks like in the input.</param>
/// <param name="Remedy">How it is mended.</param>
public sealed record Descriptor(string Code, Severity Severity, string Title, string Cause, string Example, string Remedy)
{
    /// <summary>
    /// When a finding of this kind is a gross slip, in Norwegian: «når beløpet er tusen ganger for stort». A gross slip is an
    /// error, but one that can be right after all, so an edition may accept it by name (unntak.yml). Null = never gross.
    /// </summary>
    public string? Gross { get; init; }

    /// <summary>True when an edition may accept findings of this kind by name. Notes need no accepting.</summary>
    public bool MayBeAccepted => Severity == Severity.Warning || Gross is not null;

    /// <summary>Makes a finding of this kind. The message states the fault and stands alone; only the hint advises. Without one the remedy of the kind stands in.</summary>
    public Diagnostic At(SourceSpan span, string message, string? hint = null) => At(span, message, hint, gross: false);

    /// <summary>Makes a finding of this kind, gross or not. A kind that is an error in itself is always gross when it can be.</summary>
    public Diagnostic At(SourceSpan span, string message, string? hint, bool gross)
    {
        if (gross && Gross is null) throw new InvalidOperationException($"{Code} is never gross.");
        return new(Code, gross ? Severity.Error : Severity, span, Quotation.Shorten(message), hint is null ? AsHint(Remedy) : Quotation.Shorten(hint))
        {
            IsGross = gross || (Severity == Severity.Error && Gross is not null),
        };
    }

    // A hint goes on from the message, so it begins small, unless it begins with a name in capitals.
    private static string AsHint(string remedy) =>
        remedy.Length > 1 && char.IsLower(remedy[1]) ? char.ToLowerInvariant(remedy[0]) + remedy[1..] : remedy;
}

/// <summary>That an edition has accepted a finding, and who answers for it.</summary>
/// <param name="Reason">Why it is right as it stands (begrunnelse).</param>
/// <param name="Role">Whose decision it is: a role, never a name.</param>
/// <param name="Was">How serious it was.</param>
public sealed record Acceptance(string Reason, string Role, Severity Was);

/// <summary>A fault in the user's input: the editor mends it. Never a finding about the municipality.</summary>
/// <param name="Code">The descriptor's code.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Message">What is wrong, in plain Norwegian, quoting the value.</param>
/// <param name="Hint">What to do about it.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceSpan Span, string Message, string Hint)
{
    /// <summary>An error that could be right after all: nothing is published, but what comes after it can still be tried.</summary>
    public bool IsGross { get; init; }

    /// <summary>Set when the edition accepts it; then it is a note.</summary>
    public Acceptance? Accepted { get; init; }

    /// <summary>For a note: the file, or the file and the column, that the edition lacks; null when nothing can be added.</summary>
    public string? Lacks { get; init; }

    /// <summary>An error that nothing can be built on.</summary>
    public bool IsTrueError => Severity == Severity.Error && !IsGross;
}

/// <summary>A stage's product together with every fault found while making it.</summary>
/// <param name="Value">The product; meaningful only when <see cref="HasErrors"/> is false.</param>
/// <param name="Diagnostics">All faults, in the order found.</param>
public sealed record Checked<T>(T Value, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>True when the next stage cannot run.</summary>
    public bool HasTrueErrors => Diagnostics.Any(d => d.IsTrueError);

    /// <summary>True when nothing may be published.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
