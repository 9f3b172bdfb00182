using System.Text;
using Perspektivmelding.Fetching;

namespace Perspektivmelding.Site.Tests.Fetching;

public sealed class ServerWordsTests
{
    [Theory]
    [InlineData("""{"type":"Parameter error","title":"Non-existent value","status":400}""", "Non-existent value")]
    [InlineData("""{"title":"Too many cells selected","detail":"Too many cells selected"}""", "Too many cells selected")]
    [InlineData("""{"title":"A","detail":"B"}""", "A: B")]
    [InlineData("""{"error":"Parameter error"}""", "Parameter error")]
    [InlineData("Backend fetch failed\nGuru Meditation", "Backend fetch failed")]
    [InlineData("""{"title":["liste"]}""", null)]
    [InlineData("""{"title":"\ud800"}""", null)]
    [InlineData("[1, 2]", null)]
    [InlineData("<html><body>Feil</body></html>", null)]
    [InlineData("{\"title\":", null)]
    [InlineData("", null)]
    public void Ordene_er_tjenerens_egne_og_ingen_nettside(string body, string? words) =>
        ServerWords.Of(Encoding.UTF8.GetBytes(body)).ShouldBe(words);

    [Fact]
    public void Lange_ord_kortes_av() => ServerWords.Of(Encoding.UTF8.GetBytes(new string('a', 5000)))!.Length.ShouldBeLessThan(210);
}
