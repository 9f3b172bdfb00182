using System.Text;
using HandlebarsDotNet;
using Perspektivmelding.Charts;

namespace Perspektivmelding.Site.Rendering;

/// <summary>What <c>{{…}}</c> in a template does to text: safe in HTML, also between either kind of quotes, and visible.</summary>
internal sealed class PageEncoder : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var whole = new StringBuilder();
        while (text?.MoveNext() == true) whole.Append(text.Current);
        Encode(whole.ToString(), target);
    }

    public void Encode(string? text, TextWriter target)
    {
        foreach (var c in VisibleText.Of(text ?? ""))
        {
            switch (c)
            {
                case '&': target.Write("&amp;"); break;
                case '<': target.Write("&lt;"); break;
                case '>': target.Write("&gt;"); break;
                case '"': target.Write("&quot;"); break;
                case '\'': target.Write("&#39;"); break;
                default: target.Write(c); break;
            }
        }
    }
}
