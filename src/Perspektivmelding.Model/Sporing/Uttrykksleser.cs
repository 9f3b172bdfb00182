using System.Collections.Immutable;
using System.Globalization;

namespace Perspektivmelding.Model.Sporing;

/// <summary>Reads the text of an expression: products before sums, from the left.</summary>
internal sealed class Uttrykksleser(string tekst)
{
    private int _her;

    public Uttrykk Les()
    {
        var uttrykk = Sum();
        return Neste() == '\0' ? uttrykk : throw Feil("end");
    }

    private char Neste()
    {
        while (_her < tekst.Length && tekst[_her] == ' ') _her++;
        return _her < tekst.Length ? tekst[_her] : '\0';
    }

    private FormatException Feil(string ventet) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Expected {ventet} at {_her} in «{tekst}»."));

    private void Ta(char tegn)
    {
        if (Neste() != tegn) throw Feil(tegn.ToString());
        _her++;
    }

    private Uttrykk Sum()
    {
        var venstre = Produkt();
        while (Neste() is '+' or '-')
        {
            var tegn = tekst[_her++];
            venstre = new Uttrykk.Ledd(tegn, venstre, Produkt());
        }
        return venstre;
    }

    private Uttrykk Produkt()
    {
        var venstre = Faktor();
        while (Neste() is '*' or '/')
        {
            var tegn = tekst[_her++];
            venstre = new Uttrykk.Ledd(tegn, venstre, Faktor());
        }
        return venstre;
    }

    private Uttrykk Faktor()
    {
        switch (Neste())
        {
            case '-':
                _her++;
                return new Uttrykk.Minus(Faktor());
            case '(':
                _her++;
                var inni = Sum();
                Ta(')');
                return inni;
            case >= '0' and <= '9':
                var start = _her;
                while (_her < tekst.Length && (char.IsAsciiDigit(tekst[_her]) || tekst[_her] == '.')) _her++;
                return new Uttrykk.Tall(decimal.Parse(tekst.AsSpan(start, _her - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
            default:
                return Ord();
        }
    }

    private Uttrykk Ord()
    {
        var start = _her;
        while (_her < tekst.Length && (char.IsAsciiLetterOrDigit(tekst[_her]) || tekst[_her] == '_')) _her++;
        if (_her == start) throw Feil("a number, a name or a parenthesis");
        var ord = tekst[start.._her];
        if (Neste() != '(') return new Uttrykk.Navn(ord);
        _her++;
        return ord == "hvis" ? Hvis() : Kall(ord);
    }

    private Uttrykk.Hvis Hvis()
    {
        var a = Sum();
        var tegn = Neste().ToString();
        if (tegn is not ("<" or ">" or "=")) throw Feil("<, >, <=, >= or =");
        _her++;
        if (tegn != "=" && Neste() == '=')
        {
            _her++;
            tegn += "=";
        }
        var b = Sum();
        Ta(',');
        var så = Sum();
        Ta(',');
        var ellers = Sum();
        Ta(')');
        return new Uttrykk.Hvis(tegn, a, b, så, ellers);
    }

    private Uttrykk.Kall Kall(string funksjon)
    {
        if (!Uttrykk.Kall.Funksjoner.TryGetValue(funksjon, out var antall)) throw Feil("a function that exists");
        var argumenter = ImmutableArray.CreateBuilder<Uttrykk>();
        argumenter.Add(Sum());
        while (Neste() == ',')
        {
            _her++;
            argumenter.Add(Sum());
        }
        Ta(')');
        return antall == 0 || antall == argumenter.Count
            ? new Uttrykk.Kall(funksjon, argumenter.ToImmutable())
            : throw Feil(string.Create(CultureInfo.InvariantCulture, $"{antall} arguments"));
    }
}
