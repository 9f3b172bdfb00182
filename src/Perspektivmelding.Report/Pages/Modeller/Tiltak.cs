using System.Collections.Immutable;

namespace Perspektivmelding.Pages.Modeller;

/// <summary>What the register tells of a measure beside its money.</summary>
/// <param name="Nummer">Number in the register, from 1.</param>
/// <param name="Navn">Name.</param>
/// <param name="Fakta">What is told.</param>
/// <param name="ErKlart">True when nothing is missing before it can be adopted.</param>
/// <param name="Sjekk">The checklist in words.</param>
public sealed record Tiltakskort(string Nummer, string Navn, ImmutableArray<Tiltaksfaktum> Fakta, bool ErKlart, string Sjekk);

/// <summary>One line of a measure.</summary>
/// <param name="Navn">What it is.</param>
/// <param name="Tekst">What is told.</param>
public sealed record Tiltaksfaktum(string Navn, string Tekst);

/// <summary>A field of the matrix of gain against effort (part <c>tiltaksfelt</c>).</summary>
/// <param name="Navn">What to do with those in it.</param>
/// <param name="Forklaring">What the field is.</param>
/// <param name="Tiltak">Those in it, greatest gain first.</param>
public sealed record Tiltaksfeltmodell(string Navn, string Forklaring, ImmutableArray<Feltlinje> Tiltak);

/// <summary>A measure in a field.</summary>
/// <param name="Nummer">Number in the register, as in the figure.</param>
/// <param name="Navn">Name.</param>
/// <param name="Beløp">Its gain.</param>
/// <param name="ErAnslag">True when the gain rests on an anslag.</param>
public sealed record Feltlinje(string Nummer, string Navn, string Beløp, bool ErAnslag);

/// <summary>A step of the ladder of cooperation (part <c>samarbeidstrapp</c>).</summary>
/// <param name="Nummer">From 1, the loosest.</param>
/// <param name="Navn">Name.</param>
/// <param name="Forklaring">What it is, in plain words.</param>
/// <param name="Tiltak">Measures that stand on it.</param>
public sealed record Samarbeidstrinn(string Nummer, string Navn, string Forklaring, ImmutableArray<string> Tiltak);

/// <summary>The ladder.</summary>
/// <param name="Trinn">The steps, loosest first.</param>
/// <param name="Kilde">Where it is from.</param>
public sealed record Samarbeidstrapp(ImmutableArray<Samarbeidstrinn> Trinn, string Kilde);

/// <summary>Cuts that nobody has decided how to make (part <c>uspesifisert</c>).</summary>
/// <param name="ErIngen">True when there are none.</param>
/// <param name="Setning">How many, and how much.</param>
/// <param name="Punkter">Each, with its amount.</param>
public sealed record Uspesifisertmodell(bool ErIngen, string Setning, ImmutableArray<string> Punkter);
