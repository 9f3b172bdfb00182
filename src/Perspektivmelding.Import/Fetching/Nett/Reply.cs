using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Fetching;

/// <summary>What came of a request.</summary>
internal abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A whole reply that was found to be what was asked for.</summary>
    /// <param name="Body">Its bytes, unpacked.</param>
    /// <param name="ETag">The server's mark of this version; null where it gives none.</param>
    internal sealed record Received(byte[] Body, string? ETag) : Reply;

    /// <summary>The server has the version that is stored already.</summary>
    internal sealed record Unchanged : Reply;

    /// <summary>Given up.</summary>
    /// <param name="Kind">Kind of fault.</param>
    /// <param name="Message">What happened, in Norwegian.</param>
    /// <param name="Hint">What the user can do.</param>
    /// <param name="EndsAll">True when there is no use in asking for more.</param>
    internal sealed record Failed(Descriptor Kind, string Message, string Hint, bool EndsAll) : Reply;
}

/// <summary>Why a reply cannot be used.</summary>
/// <param name="Kind">Kind of fault.</param>
/// <param name="Message">What is wrong with it, in Norwegian.</param>
/// <param name="Hint">What the user can do.</param>
/// <param name="Passing">True when asking again may help.</param>
internal sealed record Unusable(Descriptor Kind, string Message, string Hint, bool Passing);
