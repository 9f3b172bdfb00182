using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Perspektivmelding.Reading;

/// <summary>Builds the tree of a file from a line on, up to the end of the file or to a break of YAML's grammar.</summary>
internal sealed class YamlPiece
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _faults;
    private readonly YamlTabs _tabs;
    private readonly YamlEvents _parser;
    private readonly YamlScalars _scalars;
    private readonly int _from;
    private readonly Stack<SourceSpan> _open = new();
    private int _nodes;
    private bool _stopped;

    /// <param name="source">The file.</param>
    /// <param name="from">The first line to read; those before are left blank, so that lines keep their numbers.</param>
    /// <param name="tabs">Tells of tabs, each once.</param>
    /// <param name="faults">Gets what is wrong.</param>
    internal YamlPiece(SourceText source, int from, YamlTabs tabs, DiagnosticBag faults)
    {
        (_source, _faults, _tabs, _from) = (source, faults, tabs, from);
        _scalars = new YamlScalars(source, faults);
        _parser = new YamlEvents(new StringReader(from == 1 ? source.Text : new string('\n', from - 1) + source.Text[source.StartOf(from)..]));
    }

    /// <summary>True when the file is too deep or too large for its tree to mean anything.</summary>
    internal bool IsUnusable { get; private set; }

    /// <summary>The line of the break; null when there was none.</summary>
    internal int? BrokenAt { get; private set; }

    /// <summary>The tree; null when there is none.</summary>
    internal YamlNode? Read()
    {
        Next();
        Next();
        if (_stopped) return null;
        if (_parser.Current is not DocumentStart)
        {
            if (_from == 1)
            {
                _faults.Add(Catalogue.EmptyFile, new SourceSpan(_source.File), "fila har bare kommentarer",
                    "fyll ut fila, eller slett den når den ikke trengs");
            }

            return null;
        }

        Next();
        if (_stopped) return null;
        var root = Node(0);
        Next();
        if (!_stopped && _parser.Current is DocumentStart second)
            _faults.Add(Catalogue.YamlDocuments, At(second, 3), "fila har flere dokumenter, skilt med «---»", "del i flere filer, eller ta bort skillelinja");
        return root;
    }

    /// <summary>Moves on; at a break of grammar the reading of this piece stops.</summary>
    private void Next()
    {
        if (_stopped) return;
        try
        {
            _parser.MoveNext();
        }
        catch (YamlException problem)
        {
            BrokenAt = YamlSyntaxFault.Report(_source, problem, _open.Count > 0 ? _open.Peek() : null, _scalars.LastOverLines, _from, _tabs, _faults);
            _stopped = true;
        }
    }

    /// <summary>Builds the node the parser stands at and moves past it.</summary>
    private YamlNode Node(int depth)
    {
        if (_stopped || IsTooMuch(depth)) return new YamlNode.Broken(default);
        var current = _parser.Current!;
        ReportMarks(current);
        switch (current)
        {
            case Scalar scalar:
                return Text(scalar);
            case SequenceStart list:
                return List(At(list, 1), list.Style == SequenceStyle.Flow, depth);
            case MappingStart start:
                return Map(At(start, 1), start.Style == MappingStyle.Flow, depth);
            default:
                // An alias: reported, and nothing more is to be said of its value.
                Next();
                return new YamlNode.Broken(At(current, 1));
        }
    }

    private YamlNode Text(Scalar scalar)
    {
        var span = At(scalar, (int)(scalar.End.Index - scalar.Start.Index));
        if (_scalars.IsOpenQuote(scalar, span))
        {
            BrokenAt = span.Line;
            _stopped = true;
            return new YamlNode.Broken(span);
        }

        Next();
        // What was read just before a break may have swallowed some of what came after it.
        if (_stopped) return new YamlNode.Broken(span);
        // The bytes of the file are clean, but an escape («\0») can write what a file may not hold.
        if (TextCleaning.Unusable(scalar.Value) is { } bad)
        {
            _faults.Add(Catalogue.ControlCharacter, span, $"verdien har tegnet {bad}, skrevet med omvendt skråstrek", "ta bort tegnet");
            return new YamlNode.Broken(span);
        }

        var text = new YamlNode.Text(span, scalar.Value.Normalize(), scalar.Style is ScalarStyle.Plain or ScalarStyle.Any);
        _scalars.WarnOfComment(text, scalar);
        return text;
    }

    private YamlNode.List List(SourceSpan span, bool isFlow, int depth)
    {
        if (isFlow) _open.Push(span);
        Next();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_stopped && _parser.Current is not SequenceEnd) items.Add(Node(depth + 1));
        if (isFlow) _open.Pop();
        var whole = !_stopped;
        if (_stopped && items.Count > 0) items[^1] = Cut(items[^1]);
        Next();
        return new YamlNode.List(span, items.ToImmutable(), whole);
    }

    private YamlNode.Map Map(SourceSpan span, bool isFlow, int depth)
    {
        if (isFlow) _open.Push(span);
        Next();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var first = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (!_stopped && _parser.Current is not MappingEnd)
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is YamlNode.Broken) continue;
            if (key is not YamlNode.Text text)
                _faults.Add(Catalogue.YamlWrongType, key.Span, $"en nøkkel skal være en enkelt verdi, ikke {key.Kind}", "skriv nøkkelen som ett ord");
            else if (isFlow && entries.Count > 0 && _scalars.IsDecimalComma(entries[^1].Value, text, value))
                entries[^1] = entries[^1] with { Value = new YamlNode.Broken(entries[^1].Value.Span) };
            else if (!first.TryAdd(text.Value, key.Span))
                YamlTree.ReportDoubled(text, first[text.Value], _source, _faults);
            else
                entries.Add(new YamlEntry(text, value));
        }

        if (isFlow) _open.Pop();
        var whole = !_stopped;
        if (_stopped && entries.Count > 0) entries[^1] = entries[^1] with { Value = Cut(entries[^1].Value) };
        Next();
        return new YamlNode.Map(span, entries.ToImmutable(), whole);
    }

    /// <summary>A list or map just before a break may have been ended by it, as by a line indented too little.</summary>
    private static YamlNode Cut(YamlNode value) => value switch
    {
        YamlNode.List list => list with { IsWhole = false },
        YamlNode.Map map => map with { IsWhole = false },
        _ => value,
    };

    private void ReportMarks(ParsingEvent current)
    {
        if (current is AnchorAlias alias)
            _faults.Add(Catalogue.YamlAnchor, At(alias, alias.Value.Value.Length + 1), $"henvisningen «*{alias.Value}» kan ikke brukes", "skriv verdien på nytt her");
        if (current is not NodeEvent node) return;
        if (!node.Anchor.IsEmpty)
            _faults.Add(Catalogue.YamlAnchor, At(node, node.Anchor.Value.Length + 1), $"ankeret «&{node.Anchor}» kan ikke brukes", "skriv verdien på nytt der den trengs");
        // A quoted scalar carries the implicit tag «!»; only what the user wrote counts.
        if (!node.Tag.IsEmpty && (node is not Scalar || !node.Tag.IsNonSpecific))
            _faults.Add(Catalogue.YamlTag, At(node, 1), "typemerker kan ikke brukes", "ta bort merket");
    }

    private bool IsTooMuch(int depth)
    {
        if (depth <= ReadingLimits.YamlDepth && ++_nodes <= ReadingLimits.YamlNodes) return false;
        _faults.Add(Catalogue.YamlTooDeep, At(_parser.Current!, 1),
            depth > ReadingLimits.YamlDepth ? "for mange nivåer inne i hverandre" : "for mange verdier i fila",
            "sjekk at parentesene er lukket der de skal");
        (IsUnusable, _stopped) = (true, true);
        return true;
    }

    private SourceSpan At(ParsingEvent item, int length)
    {
        var line = Math.Clamp((int)item.Start.Line, 1, _source.LineCount);
        var column = Math.Max(1, (int)item.Start.Column);
        return new SourceSpan(_source.File, line, column, Math.Max(1, Math.Min(length, _source.LengthOf(line) - column + 1)));
    }
}
