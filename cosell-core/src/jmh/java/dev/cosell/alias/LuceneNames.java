package dev.cosell.alias;

import dev.cosell.alias.ListedCompanies.Listed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The same names in Lucene, in memory and as one segment: each word of a name may differ by a
 * letter from three letters on and by two from six letters on, BM25 ranks, ten are answered.
 *
 * <p>It ranks and does not decide, which is less than the index is asked for.
 */
final class LuceneNames {
  private static final String NAME = "name";
  private static final String ID = "id";
  private static final int ANSWERS = 10;

  private final Analyzer analyzer =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          return new TokenStreamComponents(
              words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
      };
  private final IndexSearcher searcher;

  LuceneNames(List<Listed> accounts) {
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    try {
      try (IndexWriter writer =
          new IndexWriter(memory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256))) {
        for (Listed listed : accounts) {
          Document document = new Document();
          document.add(new StoredField(ID, listed.account().id().orElseThrow().value()));
          document.add(new TextField(NAME, listed.name(), Field.Store.NO));
          listed
              .otherNames()
              .forEach(name -> document.add(new TextField(NAME, name, Field.Store.NO)));
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
      searcher = new IndexSearcher(DirectoryReader.open(memory));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The ids of the best ten. */
  List<String> find(String name) {
    try {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      try (TokenStream words = analyzer.tokenStream(NAME, name)) {
        CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
        words.reset();
        while (words.incrementToken()) {
          int edits = word.length() < 3 ? 0 : word.length() < 6 ? 1 : 2;
          query.add(new FuzzyQuery(new Term(NAME, word.toString()), edits), Occur.SHOULD);
        }
        words.end();
      }
      List<String> ids = new ArrayList<>(ANSWERS);
      for (ScoreDoc found : searcher.search(query.build(), ANSWERS).scoreDocs) {
        ids.add(searcher.storedFields().document(found.doc).get(ID));
      }
      return ids;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
