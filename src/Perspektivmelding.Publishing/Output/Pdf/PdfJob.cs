namespace Perspektivmelding.Output.Pdf;

/// <summary>One PDF to print.</summary>
/// <param name="HtmlPath">Path of the page inside the files given to the printer, forward slashes.</param>
/// <param name="OutputPath">Path of the PDF inside the output folder, forward slashes.</param>
/// <param name="Metadata">What the file says of itself.</param>
public sealed record PdfJob(string HtmlPath, string OutputPath, PdfMetadata Metadata);

/// <summary>What a PDF says of itself; shown by readers and search, set in Info and XMP.</summary>
/// <param name="Title">Title of the document.</param>
/// <param name="Author">Who publishes it: the municipality.</param>
/// <param name="Subject">One sentence on what it is.</param>
/// <param name="Language">Language tag, <c>nb</c> or <c>nn</c>.</param>
public sealed record PdfMetadata(string Title, string Author, string Subject, string Language);
