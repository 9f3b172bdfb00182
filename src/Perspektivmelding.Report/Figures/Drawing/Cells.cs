using Perspektivmelding.Charts;
using Perspektivmelding.Model.Handlingsregler;

namespace Perspektivmelding.Figures.Drawing;

/// <summary>Cells of tables: the number as shown, the exact number, whether it is an estimate, and a verdict.</summary>
internal static class Cells
{
    /// <summary>What stands where a value is missing.</summary>
    public static readonly TableCell Missing = new(NorwegianNumber.Missing);

    public static TableCell Text(string? text) => string.IsNullOrWhiteSpace(text) ? Missing : new(text);

    /// <summary>1 000 kr, whole.</summary>
    public static TableCell Tusen(decimal beløp, Sporet anslag = default) => Number(beløp, 0, anslag);

    /// <summary>1 000 kr shown in millions; the exact number is in millions too. Missing stays missing.</summary>
    public static TableCell Mill(decimal? tusen, Sporet anslag, bool fortegn = false, string? status = null) =>
        tusen is { } t ? Tall(t == 0m ? Talltekst.Tall(0m) : Talltekst.MillTall(t, fortegn), t / 1000m, anslag, 3) with { Status = status } : Missing;

    /// <summary>Per cent, or prosentpoeng with a sign.</summary>
    public static TableCell Prosent(decimal prosent, Sporet anslag = default, bool fortegn = false) =>
        Tall(NorwegianNumber.Format(prosent, 1, fortegn), prosent, anslag, 4);

    public static TableCell Number(decimal? tall, int desimaler, Sporet anslag = default) =>
        tall is { } verdi ? Tall(NorwegianNumber.Format(verdi, desimaler), verdi, anslag, desimaler == 0 ? 0 : 4) : Missing;

    /// <summary>As many decimals as the number has, at most so many.</summary>
    public static TableCell Plain(decimal? tall, int høyst, Sporet anslag = default) =>
        tall is { } verdi ? Tall(NorwegianNumber.Format(verdi, Decimals([verdi], høyst)), verdi, anslag, 4) : Missing;

    /// <summary>A number with its trace, where it is the traced value that was asked for.</summary>
    /// <param name="tekst">As shown.</param>
    /// <param name="verdi">Exact.</param>
    /// <param name="anslag">Whether it rests on an anslag, and the traced value it is made from.</param>
    /// <param name="desimaler">Decimals in CSV.</param>
    public static TableCell Tall(string tekst, decimal verdi, Sporet anslag, int desimaler) =>
        new(tekst, verdi, anslag.ErAnslag) { Spor = anslag.For(verdi), Desimaler = desimaler };

    /// <summary>As many decimals as the numbers of a row or column need to stand alike, at most so many.</summary>
    public static int Decimals(IEnumerable<decimal> tall, int høyst)
    {
        var verdier = tall.ToArray();
        var desimaler = høyst;
        while (desimaler > 0 && verdier.All(v => decimal.Round(v, desimaler - 1) == decimal.Round(v, høyst))) desimaler--;
        return desimaler;
    }

    /// <summary>Status of a cell: a «skal» holds (oppfylt) or does not (brutt), a «bør» is reached (nadd) or is not (advarsel), or it is too early to say (uavklart).</summary>
    public static string Status(Regelstatus status, Styrke styrke) => status switch
    {
        Regelstatus.Oppfylt => styrke == Styrke.Skal ? "oppfylt" : "nadd",
        Regelstatus.Advarsel => "advarsel",
        Regelstatus.Brutt => "brutt",
        _ => "uavklart",
    };

    /// <summary>A ROBEK criterion that is met is bad.</summary>
    public static string Status(Robekstatus status) => status switch
    {
        Robekstatus.Nei => "oppfylt",
        Robekstatus.Ja => "brutt",
        _ => "uavklart",
    };
}
