using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>A value together with the place in the input it was read from.</summary>
public readonly record struct Located<T>(T Value, SourceSpan Span)
{
    /// <summary>Another value from the same place.</summary>
    public Located<TResult> With<TResult>(TResult value) => new(value, Span);
}
