using System.Globalization;
using System.Text.RegularExpressions;

namespace Perspektivmelding.Language;

/// <summary>Reads a condition: <c>eller</c> binds least, then <c>og</c>, <c>ikke</c>, comparisons, + and −, * and /.</summary>
internal sealed partial class VilkårParser
{
    private const int MestOrd = 200;
    private const int Dypest = 30;

    private static readonly string[] Ledd = ["og", "eller", "ikke", "finnes"];
    private readonly List<Vilkårsord> _ord = [];
    private readonly string? _feil;
    private readonly int _feilsted;
    private int _her;
    private int _dybde;

    public VilkårParser(string tekst)
    {
        var her = 0;
        while (her < tekst.Length)
        {
            var m = Pattern().Match(tekst, her);
            if (!m.Success || m.Index != her || _ord.Count >= MestOrd)
            {
                (_feil, _feilsted) = (_ord.Count >= MestOrd ? "vilkåret er for langt" : $"tegnet «{tekst[her]}» hører ikke hjemme i et vilkår", her);
                return;
            }
            her += m.Length;
            if (m.Groups["navn"].Success) _ord.Add(new('n', m.Groups["navn"].Value, m.Index));
            else if (m.Groups["tall"].Success) _ord.Add(new('t', m.Groups["tall"].Value, m.Index));
            else if (m.Groups["tekst"].Success) _ord.Add(new('s', m.Groups["tekst"].Value, m.Index));
            else if (m.Groups["tegn"].Success)
            {
                var tegn = m.Groups["tegn"].Value switch { "<=" => "≤", ">=" => "≥", "!=" or "<>" => "≠", "−" => "-", "==" => "=", var t => t };
                _ord.Add(new('+', tegn, m.Index));
            }
        }
        _ord.Add(new('.', "", tekst.Length));
    }

    public Vilkår? Les(out string feil, out int sted)
    {
        (feil, sted) = (_feil ?? "", _feilsted);
        if (_feil is not null) return null;
        try
        {
            var hele = Eller();
            if (Nå.Slag != '.') throw Uventet();
            return hele;
        }
        catch (FormatException e)
        {
            (feil, sted) = (e.Message, Nå.Sted);
            return null;
        }
    }

    private Vilkårsord Nå => _ord[_her];

    private Vilkår Eller() => Rekke(Og, "eller");

    private Vilkår Og() => Rekke(Ikke, "og");

    private Vilkår Ikke()
    {
        if (!Ta("ikke")) return Sammenlikning();
        Ned();
        var av = Ikke();
        _dybde--;
        return new Vilkår.Foran("ikke", av);
    }

    private Vilkår Sammenlikning()
    {
        var venstre = Sum();
        return Nå is { Slag: '+', Tekst: "=" or "≠" or "<" or "≤" or ">" or "≥" } tegn ? new Vilkår.Mellom(Neste(tegn), venstre, Sum()) : venstre;
    }

    private Vilkår Sum() => Rekke(Produkt, "+", "-");

    private Vilkår Produkt() => Rekke(Faktor, "*", "/");

    private Vilkår Faktor()
    {
        Ned();
        var ord = Nå;
        Vilkår faktor;
        if (Ta("(")) faktor = Lukket();
        else if (Ta("-")) faktor = new Vilkår.Foran("-", Faktor());
        else if (Ta("finnes")) faktor = Nå is { Slag: 'n' } navn ? new Vilkår.Foran("finnes", new Vilkår.Oppslag(Neste(navn))) : throw Uventet();
        else if (ord.Slag == 't') faktor = new Vilkår.Fast(new Verdi(decimal.Parse(Neste(ord), CultureInfo.InvariantCulture)));
        else if (ord.Slag == 's') faktor = new Vilkår.Fast(new Verdi(Tekst: Neste(ord)));
        else if (ord.Slag == 'n' && !Ledd.Contains(ord.Tekst)) faktor = new Vilkår.Oppslag(Neste(ord));
        else throw Uventet();
        _dybde--;
        return faktor;
    }

    private Vilkår Lukket()
    {
        var inni = Eller();
        return Ta(")") ? inni : throw new FormatException("parentesen er ikke lukket");
    }

    private Vilkår Rekke(Func<Vilkår> ledd, params ReadOnlySpan<string> mellom)
    {
        var venstre = ledd();
        while (Nå.Slag is '+' or 'n' && mellom.Contains(Nå.Tekst)) venstre = new Vilkår.Mellom(Neste(Nå), venstre, ledd());
        return venstre;
    }

    private bool Ta(string tekst)
    {
        if (Nå.Slag is not ('+' or 'n') || Nå.Tekst != tekst) return false;
        _her++;
        return true;
    }

    private string Neste(Vilkårsord ord)
    {
        _her++;
        return ord.Tekst;
    }

    // A row of parentheses or «ikke» must not run the machine out of stack.
    private void Ned()
    {
        if (++_dybde > Dypest) throw new FormatException("vilkåret er nøstet for dypt");
    }

    private FormatException Uventet() => new(Nå.Slag == '.' ? "vilkåret slutter for tidlig" : $"«{Nå.Tekst}» står der programmet venter noe annet");

    [GeneratedRegex(@"\s+|(?<navn>[a-zæøå_][a-zæøå0-9_]*(?:\.[a-zæøå_0-9]+)?(?:@[a-zæøå_0-9]+(?:[+-][0-9]{1,2})?)?)|(?<tall>[0-9]{1,12}(?:\.[0-9]{1,6})?)|'(?<tekst>[^']{0,60})'|(?<tegn><=|>=|!=|<>|==|[=≠<>≤≥+−*/()-])")]
    private static partial Regex Pattern();
}
