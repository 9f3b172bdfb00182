using System.Globalization;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Binding;

/// <summary>Remembers where each key of a file stood first, and reports the second time with both places.</summary>
internal sealed class Dobbeltkontroll<TKey>(DiagnosticBag feil)
    where TKey : notnull
{
    private readonly Dictionary<TKey, SourceSpan> _første = [];

    /// <summary>True the first time; otherwise the doubled row is reported.</summary>
    /// <param name="nøkkel">What must be alone.</param>
    /// <param name="sted">Where it stands.</param>
    /// <param name="hva">What it is, for the message: «skatt i 2025».</param>
    internal bool Ny(TKey nøkkel, SourceSpan sted, string hva)
    {
        if (_første.TryAdd(nøkkel, sted)) return true;
        feil.Add(Catalogue.DoubledRow, sted,
            string.Create(CultureInfo.InvariantCulture, $"{hva} står to ganger i {Path.GetFileName(sted.File)}, på linje {_første[nøkkel].Line} og linje {sted.Line}"),
            "ta bort den ene raden");
        return false;
    }
}
