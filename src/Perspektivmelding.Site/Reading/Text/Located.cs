using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Site.Reading;

/// <summary>A value together with the place in the input it was read from.</summary>
internal readonly record struct Located<T>(T Value, SourceSpan Span)
{
    /// <summary>Another value from the same place.</summary>
    internal Located<TResult> With<TResult>(TResult value) => new(value, Span);
}
