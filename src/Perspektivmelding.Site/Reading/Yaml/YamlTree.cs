using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Site.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Perspektivmelding.Site.Reading;

/// <summary>
/// YAML text → our own tree with the place of every value, made from the parser's events. Doubled keys, anchors,
/// aliases, tags and second documents are reported all together; only a break of YAML's grammar stops the reading.
/// </summary>
internal sealed class YamlTree
{
    private const int MaxDepth = 20;
    private const int MaxNodes = 100_000;

    private readonly SourceText _source;
    private readonly DiagnosticBag _faults;
    private readonly YamlEvents _parser;
    private readonly Stack<SourceSpan> _open = new();
    private int _nodes;

    private YamlTree(SourceText source, DiagnosticBag faults)
    {
        _source = source;
        _faults = faults;
        _parser = new YamlEvents(new StringReader(source.Text));
    }

    /// <summary>Reads a file's tree; null when there is none to use (reported).</summary>
    internal static YamlNode? Read(SourceText source, DiagnosticBag faults)
    {
        var errorsBefore = faults.ErrorCount;
        var tree = new YamlTree(source, faults);
        try
        {
            var root = tree.Document();
            return faults.ErrorCount > errorsBefore ? null : root;
        }
        catch (YamlException problem)
        {
            YamlSyntaxFault.Report(source, problem, tree._open.Count > 0 ? tree._open.Peek() : null, faults);
            return null;
        }
        catch (TooMuchException)
        {
            return null;
        }
    }

    private YamlNode? Document()
    {
        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is not DocumentStart)
        {
            _faults.Add(Catalogue.EmptyFile, new SourceSpan(_source.File), "fila har bare kommentarer",
                "fyll ut fila, eller slett den når den ikke trengs");
            return null;
        }

        _parser.MoveNext();
        var root = Node(0);
        _parser.MoveNext();
        if (_parser.Current is DocumentStart second)
            _faults.Add(Catalogue.YamlDocuments, At(second, 3), "fila har flere dokumenter, skilt med «---»", "del i flere filer, eller ta bort skillelinja");
        return root;
    }

    /// <summary>Builds the node the parser stands at and moves past it.</summary>
    private YamlNode Node(int depth)
    {
        var current = _parser.Current!;
        Guard(current, depth);
        if (current is NodeEvent node) ReportMarks(node);
        _parser.MoveNext();
        switch (current)
        {
            case Scalar scalar:
                var plain = scalar.Style is ScalarStyle.Plain or ScalarStyle.Any;
                return new YamlNode.Text(At(scalar, (int)(scalar.End.Index - scalar.Start.Index)), Usable(scalar), plain);
            case SequenceStart list:
                if (list.Style == SequenceStyle.Flow) _open.Push(At(list, 1));
                var items = ImmutableArray.CreateBuilder<YamlNode>();
                while (_parser.Current is not SequenceEnd) items.Add(Node(depth + 1));
                if (list.Style == SequenceStyle.Flow) _open.Pop();
                _parser.MoveNext();
                return new YamlNode.List(At(current, 1), items.ToImmutable());
            case MappingStart start:
                if (start.Style == MappingStyle.Flow) _open.Push(At(start, 1));
                var map = Map(At(current, 1), depth);
                if (start.Style == MappingStyle.Flow) _open.Pop();
                _parser.MoveNext();
                return map;
            default:
                // An alias: reported, and replaced by nothing.
                return new YamlNode.Text(At(current, 1), "", IsPlain: true);
        }
    }

    // The bytes of the file are clean, but an escape («\0») can write what a file may not hold.
    private string Usable(Scalar scalar)
    {
        if (TextCleaning.Unusable(scalar.Value) is not { } bad) return scalar.Value.Normalize();
        _faults.Add(Catalogue.ControlCharacter, At(scalar, (int)(scalar.End.Index - scalar.Start.Index)), $"verdien har tegnet {bad}, skrevet med omvendt skråstrek", "ta bort tegnet");
        return "";
    }

    private YamlNode.Map Map(SourceSpan span, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var first = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (_parser.Current is not MappingEnd)
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlNode.Text text)
            {
                _faults.Add(Catalogue.YamlWrongType, key.Span, $"en nøkkel skal være en enkelt verdi, ikke {key.Kind}");
            }
            else if (!first.TryAdd(text.Value, key.Span))
            {
                _faults.Add(Catalogue.YamlDoubledKey, key.Span,
                    string.Create(CultureInfo.InvariantCulture, $"nøkkelen «{text.Value}» står to ganger, første gang på linje {first[text.Value].Line}"),
                    "ta bort den ene");
            }
            else
            {
                entries.Add(new YamlEntry(text, value));
            }
        }

        return new YamlNode.Map(span, entries.ToImmutable());
    }

    private void ReportMarks(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            _faults.Add(Catalogue.YamlAnchor, At(node, 1), $"ankeret «&{node.Anchor}» kan ikke brukes", "skriv verdien på nytt der den trengs");
        // A quoted scalar carries the implicit tag «!»; only what the user wrote counts.
        if (!node.Tag.IsEmpty && (node is not Scalar || !node.Tag.IsNonSpecific))
            _faults.Add(Catalogue.YamlTag, At(node, 1), "typemerker kan ikke brukes", "ta bort merket");
    }

    private void Guard(ParsingEvent current, int depth)
    {
        if (current is AnchorAlias alias)
            _faults.Add(Catalogue.YamlAnchor, At(current, alias.Value.Value.Length + 1), $"henvisningen «*{alias.Value}» kan ikke brukes", "skriv verdien på nytt her");
        if (depth <= MaxDepth && ++_nodes <= MaxNodes) return;
        _faults.Add(Catalogue.YamlTooDeep, At(current, 1),
            depth > MaxDepth ? "for mange nivåer inne i hverandre" : "for mange verdier i fila",
            "sjekk at parentesene er lukket der de skal");
        throw new TooMuchException();
    }

    private SourceSpan At(ParsingEvent item, int length)
    {
        var line = Math.Clamp((int)item.Start.Line, 1, _source.LineCount);
        var column = Math.Max(1, (int)item.Start.Column);
        var room = (_source.Line(line)?.Length ?? 0) - column + 1;
        return new SourceSpan(_source.File, line, column, Math.Max(1, Math.Min(length, room)));
    }

    /// <summary>Stops the building of a tree that is too deep or too large; the fault is reported already.</summary>
    private sealed class TooMuchException : Exception;
}
