using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Regnskap;

namespace Perspektivmelding.Figures.Tjenester;

/// <summary>What the figures of services are made from: cells of kostra.csv and of befolkning.csv.</summary>
internal static class Tjenestespor
{
    /// <summary>A published figure; without trace where there is none.</summary>
    public static Sporet Celle(Indikator? i) => i is null ? default : Sporet.Celle(i.Indikatornavn, i.Verdi, i.Kilde);

    /// <summary>Netto as published.</summary>
    public static Sporet Netto(Tjenestetall t) => Celle(t.Celler.Netto);

    /// <summary>Netto by need.</summary>
    public static Sporet Justert(Tjenestetall t) => t.Celler.Behov is null ? Netto(t) : Sporet.Satt("{0}/{1}", Netto(t), Celle(t.Celler.Behov));

    /// <summary>Kr per user: as published, or netto through dekningsgrad.</summary>
    public static Sporet Enhet(Tjenestetall t) =>
        t.Celler.Enhetskostnad is { } e ? Celle(e) : Sporet.Satt("100*{0}/{1}", Netto(t), Celle(t.Celler.Dekningsgrad));

    /// <summary>Persons in the målgruppe.</summary>
    public static Sporet Personer(FigureContext c, Tjenesteresultat r)
    {
        if (r.Personkilde == Personkilde.Publisert) return Celle(r.Egen.Celler.Personer);
        var rader = c.Utgave.Folketall.Ved(r.Personkilde == Personkilde.ÅretEtter ? r.År + 1 : r.År, c.Utgave.Forutsetninger.Befolkningsalternativ);
        return Sporet.SumAv(rader.Where(f => r.Mål.Målgruppe is not { } gruppe || gruppe.Rommer(f.Gruppe)).Select(f => Sporet.Celle(f.Gruppe.ToString(), f.Antall, f.Kilde)));
    }

    /// <summary>What it would matter to cost as the others, 1 000 kr.</summary>
    public static Sporet Potensial(FigureContext c, Tjenesteresultat r, Tjenestegrunnlag g) =>
        Beløp(c, r, g, Sporet.Satt("{0} - {1}", Mot(r.Egen, g.ErBehovsjustert), Verdi(r, g)));

    /// <summary>From kr per person to the municipality, 1 000 kr.</summary>
    public static Sporet Beløp(FigureContext c, Tjenesteresultat r, Tjenestegrunnlag g, Sporet perPerson) => g.ErBehovsjustert
        ? Sporet.Satt("rund({0}*({1}*{2}/1000), 9)", perPerson, Personer(c, r), Celle(r.Egen.Celler.Behov))
        : Sporet.Satt("rund({0}*({1}/1000), 9)", perPerson, Personer(c, r));

    /// <summary>Netto, by need where that is how it is compared.</summary>
    public static Sporet Mot(Tjenestetall t, bool justert) => justert ? Justert(t) : Netto(t);

    // What the own municipality is held against: a region, a region without the municipality, or a mean or quantile of others.
    private static Sporet Verdi(Tjenesteresultat r, Tjenestegrunnlag g)
    {
        if (g.Region is { } region)
        {
            var andre = r.Andre.First(t => t.Region == region);
            return g.Egenandel == Egenandel.TattUt ? Uten(andre, r.Egen, g.ErBehovsjustert) : Mot(andre, g.ErBehovsjustert);
        }
        Tjenestetall[] ordnet = [.. r.Naboer.OrderBy(n => n.Mot(g.ErBehovsjustert))];
        if (g.Art == Grunnlagsart.NaboSnitt)
            return Sporet.Satt(FormattableString.Invariant($"{Sporet.Sumform(ordnet.Length)}/{ordnet.Length}"), [.. ordnet.Select(n => Mot(n, g.ErBehovsjustert))]);
        var plass = (g.Art == Grunnlagsart.NaboKvartil ? 0.25m : 0.5m) * (ordnet.Length - 1);
        var nede = (int)decimal.Floor(plass);
        Sporet Ved(int i) => Mot(ordnet[Math.Min(i, ordnet.Length - 1)], g.ErBehovsjustert);
        return plass == nede ? Ved(nede) : Sporet.Satt(FormattableString.Invariant($"{{0}} + ({{1}} - {{0}})*{plass - nede}"), Ved(nede), Ved(nede + 1));
    }

    private static Sporet Uten(Tjenestetall sammen, Tjenestetall vår, bool justert)
    {
        var netto = Uten(sammen, vår, t => t.Celler.Netto);
        return justert ? Sporet.Satt("{0}/{1}", netto, BehovUten(sammen, vår)) : netto;
    }

    /// <summary>A figure of a region without the municipality that is part of it.</summary>
    public static Sporet Uten(Tjenestetall sammen, Tjenestetall vår, Func<Tjenestetall, Indikator?> tall) =>
        Sporet.Satt("({0}*{1} - {2}*{3})/({1} - {3})", Celle(tall(sammen)), Celle(sammen.Celler.Personer), Celle(tall(vår)), Celle(vår.Celler.Personer));

    /// <summary>The need of it; that of the whole country is 1.</summary>
    public static Sporet BehovUten(Tjenestetall sammen, Tjenestetall vår) => sammen.Celler.Behov is not null ? Uten(sammen, vår, t => t.Celler.Behov)
        : Sporet.Satt("({0} - {1}*{2})/({0} - {2})", Celle(sammen.Celler.Personer), Celle(vår.Celler.Behov), Celle(vår.Celler.Personer));
}
