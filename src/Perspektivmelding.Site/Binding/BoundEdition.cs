using Perspektivmelding.Model;

namespace Perspektivmelding.Site.Binding;

/// <summary>An edition whose data has been found right: the figures for the model, the words for the pages.</summary>
/// <param name="Utgave">What the model needs.</param>
/// <param name="Innhold">What the edition says in words.</param>
public sealed record BoundEdition(Utgave Utgave, Innhold Innhold);
