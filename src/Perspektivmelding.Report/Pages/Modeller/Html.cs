namespace Perspektivmelding.Pages.Modeller;

/// <summary>
/// Finished HTML. It is the only kind of value that a template writes as it is; a string is always made safe. So what is
/// HTML is decided here, by the one who made it safe, and never in a template.
/// </summary>
/// <param name="Tekst">The HTML: prose from <c>Markup</c>, or a drawing.</param>
public sealed record Html(string Tekst)
{
    /// <inheritdoc/>
    public override string ToString() => Tekst;
}
